import { MalformedError } from "../trust/content-error.ts";

/** What came with the page: the library's name, and the root with which trust begins. */
export interface LibraryFile {
  readonly title: string;
  readonly root: Uint8Array;
}

/** A network that hangs for longer is as good as none. */
const PATIENCE_MS = 20_000;

/**
 * Reads `library.json`, which the service worker keeps with the app. Absent where neither it nor the network has
 * it: then what is trusted here already goes on being trusted.
 */
export async function fetchLibraryFile(address: string): Promise<LibraryFile | undefined> {
  let answer: Response;
  try {
    answer = await fetch(new URL("library.json", address), {
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return undefined;
  }
  if (!answer.ok || !(answer.headers.get("Content-Type") ?? "").includes("json")) {
    return undefined;
  }
  return parse(await answer.json());
}

function parse(file: unknown): LibraryFile {
  const { format, title, root } = file as { format?: unknown; title?: unknown; root?: unknown };
  if (format !== 1 || typeof title !== "string" || typeof root !== "string") {
    throw new MalformedError("library.json", "it has no format 1, title and root");
  }
  return { title, root: Uint8Array.from(atob(root), (sign) => sign.charCodeAt(0)) };
}
