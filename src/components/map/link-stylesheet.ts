/** A stylesheet that a page gets only when something on it needs it. */

/** Resolves when the stylesheet is in force. A second call for the same address does nothing. */
export function linkStylesheet(address: string): Promise<void> {
  const isLinked = [...document.styleSheets].some(
    ({ href }) => href === new URL(address, document.baseURI).href,
  );
  if (isLinked) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${address} did not load`)));
    document.head.append(link);
  });
}
