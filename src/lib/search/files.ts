/** The same address gives the same promise; one that failed may be asked for again. */
export function once<T>(load: (address: string) => Promise<T>): (address: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (address) => {
    const known = loaded.get(address);
    if (known) return known;
    const promise = load(address);
    loaded.set(address, promise);
    promise.catch(() => loaded.delete(address));
    return promise;
  };
}

export const readJson = once(async (address: string) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return response.json();
});
