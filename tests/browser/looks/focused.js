// What has the focus now: its name, whether it is in sight, and whether anything shows that it has it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect(), look = () => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.backgroundColor, style.textDecoration, style.borderColor].join();
  };
  const style = getComputedStyle(element), ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const inSight = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 1 && box.height > 1;
  const middle = document.elementFromPoint(Math.max(0, box.left + box.width / 2), Math.max(0, box.top + Math.min(box.height / 2, innerHeight)));
  const name = `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} "${element.textContent.trim().slice(0, 30)}"`;
  return {name, id: element.id, address: element.getAttribute("href"), inSight, ringed, look: look(),
    covered: Boolean(middle && !element.contains(middle) && !middle.contains(element) && getComputedStyle(middle).position !== "static")};
}
