/** The element a script works with. @throws Error when the page does not have it: page and script do not fit */
export function find<E extends HTMLElement>(root: ParentNode, selector: string, type: new () => E): E {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`the page has no ${selector}`);
  return element;
}
