import type { Page } from '@playwright/test';

/**
 * A folder of the browser's own that stands for the one which somebody would choose: the dialogue of the
 * system cannot be reached by a test. The editor reads and writes it by the same interface.
 */

type Files = Record<string, string>;
declare global {
  interface Window {
    showDirectoryPicker: () => Promise<FileSystemDirectoryHandle>;
  }
}

/** Fills the folder with these files (text by path) and lets the editor's question be answered by it. */
export async function giveFolder(page: Page, files: Files): Promise<void> {
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    const folderOf = async (parts: string[]) => {
      let folder = root;
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      return folder;
    };
    await folderOf(['.git']);
    for (const [path, text] of Object.entries(all)) {
      const parts = path.split('/');
      const name = parts.pop() as string;
      const file = await (await folderOf(parts)).getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      await writable.write(text);
      await writable.close();
    }
    window.showDirectoryPicker = async () => root;
  }, files);
}

/** The bytes of a file of the folder as Latin-1; undefined where there is none yet. */
const read = (page: Page, path: string): Promise<string | undefined> =>
  page.evaluate(async (name) => {
    try {
      let folder = await navigator.storage.getDirectory();
      const parts = name.split('/');
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
      const file = await (await folder.getFileHandle(parts.at(-1) as string)).getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    } catch {
      return undefined;
    }
  }, path);

export async function readBytes(page: Page, path: string): Promise<Buffer | undefined> {
  const bytes = await read(page, path);
  return bytes === undefined ? undefined : Buffer.from(bytes, 'latin1');
}

export const readText = async (page: Page, path: string) =>
  (await readBytes(page, path))?.toString('utf8');
