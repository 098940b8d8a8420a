// Places of the text on the screen.

/// Where a place stands on the screen.
function rectangleOf(place) {
  const [node, offset] = placer()(place);
  const range = document.createRange();
  const { length } = node.data;
  if (!length) return node.parentElement.getBoundingClientRect();
  const isAtEnd = offset === length;
  range.setStart(node, isAtEnd ? offset - 1 : offset);
  range.setEnd(node, isAtEnd ? offset : offset + 1);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { left: isAtEnd ? right : left, top, bottom };
}

/// The place under a point of the screen; null where no word stands there.
function placeAt(x, y) {
  field.style.pointerEvents = "none";
  let node = null;
  let offset = 0;
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    [node, offset] = [found?.offsetNode, found?.offset];
  } else {
    const found = document.caretRangeFromPoint(x, y);
    [node, offset] = [found?.startContainer, found?.startOffset];
  }
  field.style.pointerEvents = "";
  const line = node?.nodeType === Node.TEXT_NODE ? node.parentElement : null;
  if (line?.parentElement !== lines) return null;
  // Beside the end of a line is no word.
  const range = document.createRange();
  range.selectNodeContents(node);
  if (![...range.getClientRects()].some((each) =>
    each.left <= x && x <= each.right && each.top <= y && y <= each.bottom)) return null;
  const index = [...lines.children].indexOf(line);
  let start = 0;
  for (let each = 0; each < index; each++) start += shown[each].length + 1;
  return start + offset;
}

/// Puts something beside a place, below it or, where there is no room, above.
function putBeside(element, place) {
  const { left, top, bottom } = rectangleOf(place);
  element.style.visibility = "hidden";
  element.hidden = false;
  const { width, height } = element.getBoundingClientRect();
  const isBelow = bottom + height + 8 < innerHeight || top - height < 8;
  element.style.left = Math.max(8, Math.min(left, innerWidth - width - 8)) + "px";
  element.style.top = (isBelow ? bottom + 4 : top - height - 4) + "px";
  element.style.visibility = "";
}
