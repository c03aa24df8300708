import { keysOf } from "../core/trust/metadata/role.ts";
import { ROOT, type Root, readRoot, type TopRole } from "../core/trust/metadata/root.ts";
import { Signed } from "./signed.ts";

/** The trusted root, and how one leads to the next. */
export class RootChain {
  #root: Root;
  #rotated = false;

  private constructor(root: Root) {
    this.#root = root;
  }

  /** Begins with a root that is trusted (section 5.2); it has signed itself. */
  static async begin(trusted: Uint8Array): Promise<RootChain> {
    return new RootChain((await read(trusted)).metadata);
  }

  get root(): Root {
    return this.#root;
  }

  /** Whether timestamp or snapshot lost a key on the way. */
  get rotated(): boolean {
    return this.#rotated;
  }

  /** Takes the next root (sections 5.3.4 to 5.3.7). */
  async accept(bytes: Uint8Array): Promise<void> {
    const signed = await (await read(bytes)).byRoot(this.#root, ROOT);
    const next = signed.of(this.#root.version + 1n).metadata;
    this.#rotated ||= (await this.#loses(next, "timestamp")) || (await this.#loses(next, "snapshot"));
    this.#root = next;
  }

  /** Takes a root as `accept` does, unless it is not later than the trusted one. */
  async acceptLater(bytes: Uint8Array): Promise<void> {
    if ((await read(bytes)).metadata.version > this.#root.version) {
      await this.accept(bytes);
    }
  }

  async #loses(next: Root, role: TopRole): Promise<boolean> {
    const kept = await identities(next, role);
    return [...(await identities(this.#root, role))].some((key) => !kept.has(key));
  }
}

function read(bytes: Uint8Array): Promise<Signed<Root>> {
  const signed = Signed.read(ROOT, bytes, readRoot);
  return signed.byRoot(signed.metadata, ROOT);
}

async function identities(root: Root, role: TopRole): Promise<Set<string>> {
  const keys = keysOf(root.roles[role], root.keys);
  return new Set(await Promise.all([...keys.values()].map((key) => key.identity())));
}
