// In forced colours: links, buttons and marked items whose words cannot be told from what is behind them, and marks
// (aria-current) that only a colour made.
() => {
  const parts = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).slice(0, 3).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const behind = (element) => {
    for (let box = element; box; box = box.parentElement) {
      const colour = getComputedStyle(box).backgroundColor, alpha = parts(colour)[3];
      if (alpha === undefined || alpha > 0.5) return colour;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
  };
  const name = (element) => `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} "${element.textContent.trim().slice(0, 30)}"`;
  const shape = (element) => {
    const style = getComputedStyle(element), edges = ["Top", "Right", "Bottom", "Left"];
    const borders = edges.map((edge) => `${style[`border${edge}Style`]} ${style[`border${edge}Width`]}`);
    return [...borders, style.textDecorationLine, style.fontWeight, style.outlineStyle, style.color, style.backgroundColor].join();
  };
  const out = [];
  for (const element of document.querySelectorAll("a[href], button, summary, [aria-current]")) {
    if (!element.checkVisibility() || !element.textContent.trim()) continue;
    if (contrast(getComputedStyle(element).color, behind(element)) < 4.5) out.push(`${name(element)} cannot be read`);
  }
  for (const marked of document.querySelectorAll("[aria-current]")) {
    const list = marked.closest("ul, ol, nav");
    const other = list && [...list.querySelectorAll("a[href]")].find((each) => !each.hasAttribute("aria-current"));
    if (other && marked.checkVisibility() && shape(other) === shape(marked)) out.push(`${name(marked)} is marked by colour only`);
  }
  for (const button of document.querySelectorAll("button, [class*=button]")) {
    const style = getComputedStyle(button), edge = style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0;
    if (button.checkVisibility() && !edge && !style.textDecorationLine.includes("underline")) out.push(`${name(button)} has no edge`);
  }
  return out;
}
