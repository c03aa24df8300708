import { capsOf } from "../core/bundle/caps.ts";
import { digestFromBytes } from "../core/document/digest.ts";
import type { UpdateResult } from "../library/update.ts";
import type { StoredCollection } from "../store/collection-table.ts";
import type { StoredPack } from "../store/pack-table.ts";
import { ContentError, RollbackError } from "../trust/content-error.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import { TrustedState } from "../trust/trusted-state.ts";
import { Applier } from "./applier.ts";
import { HandedTrust } from "./handed-trust.ts";
import { type HandoverFile, readHandover } from "./handover-file.ts";
import { inflate } from "./inflating.ts";
import type { PackPlan } from "./pack-plan.ts";
import { requirePack } from "./route.ts";
import { tidy } from "./tidying.ts";
import { rejected, type SyncOptions } from "./updater.ts";
import type { Updating } from "./updating.ts";
import { Wanted } from "./wanted.ts";
import { Watch } from "./watch.ts";

/** What an import works with: everything but a network. */
export type Importing = Omit<Updating, "fetcher" | "retry">;

/** Takes a pack that was handed on as a file, and follows it from then on. Nothing stays of one that is refused. */
export async function importPack(
  importing: Importing,
  file: Uint8Array,
  options: SyncOptions = {},
): Promise<UpdateResult> {
  const watch = new Watch(options.tell, options.signal);
  let collection = "";
  try {
    const handed = readHandover(file);
    collection = handed.handover.collection;
    watch.of(collection).begin("checking", 0);
    return await new PackImport(importing, handed, watch).run();
  } catch (e) {
    return rejected(collection, e);
  }
}

class PackImport {
  readonly #with: Importing;
  readonly #file: HandoverFile;
  readonly #watch: Watch;
  readonly #began: number;

  constructor(importing: Importing, file: HandoverFile, watch: Watch) {
    this.#with = importing;
    this.#file = file;
    this.#watch = watch;
    this.#began = importing.now();
  }

  async run(): Promise<UpdateResult> {
    const { collection, language } = this.#file.handover;
    const [known, pack] = this.#with.store.read((view) => [
      view.collections.find(collection),
      view.packs.find(collection, language),
    ]);
    const state = new TrustedState(collection, known?.trusted);
    const applied = known?.applied && state.reopen(known.applied);
    const record = await new HandedTrust(this.#with, this.#file, this.#watch).record(state);
    const to = requirePack(record, language);
    if (applied?.digest === record.digest && pack?.root === record.root(language)) {
      return { kind: "unchanged", collection, edition: record.edition, received: 0 };
    }
    this.#requireFits(record, applied, known);
    const wanted = new Wanted("the file", `${collection}.${language}.handed-${record.digest}`, capsOf(to).bodyBytes);
    try {
      const plan = await this.#stage(record, wanted);
      await this.#apply(state.trusted!, record, plan, pack === undefined);
      return this.#result(applied?.edition ?? 0, record, plan);
    } finally {
      await this.#with.staging.remove(wanted.name);
    }
  }

  /** The packs of one collection are of one edition. */
  #requireFits(record: TrustedRecord, applied: TrustedRecord | undefined, known: StoredCollection | undefined): void {
    const { collection, language } = this.#file.handover;
    if (applied && applied.edition > record.edition) {
      throw new RollbackError(collection, applied.edition, record.edition);
    }
    const others = known ? this.#with.store.read((view) => view.packs.of(known.id)) : [];
    const left = others.find(
      (pack) => pack.language !== language && pack.root !== undefined && pack.root !== record.root(pack.language),
    );
    if (left) {
      throw new ContentError(
        `${collection}/${left.language} is here in another edition than ${record.edition}, and the languages of a ` +
          "collection move together: sync, or follow it no longer, then bring the file again",
      );
    }
  }

  async #stage(record: TrustedRecord, wanted: Wanted): Promise<Omit<PackPlan, "pack">> {
    const pack = requirePack(record, this.#file.handover.language);
    const root = digestFromBytes(pack.root);
    const caps = capsOf(pack);
    await this.#with.space.require(this.#file.body.length);
    const staged = await this.#with.staging.open(wanted.name);
    try {
      const bytes = await inflate(this.#file.body, staged, wanted, this.#with.space);
      return { way: "handed", legs: [{ to: root, wanted, caps }], root, bytes, textBytes: Number(pack.textBytes) };
    } finally {
      staged.close();
    }
  }

  async #apply(
    newest: TrustedRecord,
    record: TrustedRecord,
    plan: Omit<PackPlan, "pack">,
    isNew: boolean,
  ): Promise<void> {
    const { store } = this.#with;
    const followed = this.#follow(newest);
    this.#watch.begin("applying", plan.bytes);
    try {
      await new Applier(this.#with, this.#watch).apply(followed.collection, record, [{ ...plan, pack: followed.pack }]);
    } catch (e) {
      if (isNew) {
        store.change((change) => change.removePack(followed.pack));
        await tidy(store, this.#with.staging);
      }
      throw e;
    }
  }

  #follow(newest: TrustedRecord): { collection: StoredCollection; pack: StoredPack } {
    const { collection, language } = this.#file.handover;
    return this.#with.store.change((change) => {
      const { id } = change.collections.ensure(collection);
      change.packs.ensure(id, language);
      change.collections.trust(id, newest.bytes);
      return { collection: change.collections.ensure(collection), pack: change.packs.find(collection, language)! };
    });
  }

  #result(from: number, record: TrustedRecord, plan: Omit<PackPlan, "pack">): UpdateResult {
    const { collection, edition: to } = record;
    const milliseconds = this.#with.now() - this.#began;
    const result = { collection, from, to, received: 0, fileBytes: plan.bytes, byDelta: false, milliseconds };
    return { kind: "applied", ...result };
  }
}
