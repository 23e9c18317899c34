// What sticks out sideways: the page itself, and words beyond its edges that no box of their own scrolls into view.
() => {
  const root = document.scrollingElement, width = root.clientWidth;
  const name = (element) => element.tagName.toLowerCase() + [...element.classList].map((each) => `.${each}`).join("");
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const isHidden = (element) => element.clientWidth <= 1 && element.clientHeight <= 1 || element.getClientRects().length === 0;
  const excused = (element) => {
    for (let box = element; box && box !== document.body; box = box.parentElement)
      if (scrolls(box) || isHidden(box) && getComputedStyle(box).display !== "inline") return true;
    return false;
  };
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange(), out = [];
  while (words.nextNode()) {
    if (!words.currentNode.data.trim()) continue;
    range.selectNodeContents(words.currentNode);
    const edge = range.getBoundingClientRect(), owner = words.currentNode.parentElement;
    if (edge.width && (edge.right > width + 1 || edge.left < -1) && !excused(owner))
      out.push(`${name(owner)} "${words.currentNode.data.trim().slice(0, 40)}" from ${edge.left | 0} to ${edge.right | 0}`);
  }
  if (root.scrollWidth > width) {
    const wide = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > width + 0.5);
    const inmost = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)));
    out.push(`the page is ${root.scrollWidth} wide: ${inmost.slice(0, 3).map(name).join(", ")}`);
  }
  return out;
}
