import type { Annotation, PlacedAnnotation } from "../library/annotation.ts";
import type { Changes } from "../library/changes.ts";
import type { Library } from "../library/library.ts";
import type { CatalogueCollection, PackName, PackStatus } from "../library/packs.ts";
import type { Outline, WorkSummary } from "../library/reading.ts";
import type { Found, SearchQuery } from "../library/search.ts";
import type { LibraryEvent, UpdateResult } from "../library/update.ts";
import { Annotations } from "../read/annotations.ts";
import { INDEXED_SECTIONS } from "../read/indexed-sections.ts";
import { Reader } from "../read/reader.ts";
import type { Database } from "../store/database.ts";
import { LocalStore } from "../store/local-store.ts";
import { describeCheck } from "../store/store-check.ts";
import { offered } from "./catalogue-reader.ts";
import { libraryError } from "./faults.ts";
import { markRead, newsSince } from "./news.ts";
import { openDatabase } from "./opfs.ts";
import { readStatus } from "./status-reader.ts";
import { Syncing } from "./syncing.ts";

type Tell = (news: LibraryEvent) => void;

/** Opens the library of this origin. For the one worker that has the lock. */
export async function openLibrary(address: string, tell: Tell): Promise<Library> {
  try {
    return new DeviceLibrary(await openDatabase(), address, tell);
  } catch (fault) {
    throw libraryError(fault);
  }
}

/** The rooms put together: what is stored is read at once, what asks the network or changes packs takes turns. */
export class DeviceLibrary implements Library {
  readonly #store: LocalStore;
  readonly #reader: Reader;
  readonly #annotations: Annotations;
  readonly #syncing: Syncing;
  readonly #tell: Tell;

  constructor(database: Database, address: string, tell: Tell) {
    this.#store = LocalStore.open(database, INDEXED_SECTIONS);
    this.#reader = new Reader(this.#store);
    this.#annotations = new Annotations(database, (symbol, language) => this.#reader.texts(symbol, language));
    this.#annotations.forget(Date.now());
    this.#forgetErased();
    this.#syncing = new Syncing(this.#store, address, tell);
    this.#tell = tell;
    void this.#syncing.tidy().catch(() => "it stays due");
  }

  status(): Promise<PackStatus[]> {
    return told(() => this.#store.read((view) => readStatus(view, Date.now())));
  }

  catalogue(): Promise<CatalogueCollection[]> {
    return told(async () => offered(await this.#syncing.catalogue()));
  }

  subscribe({ collection, language }: PackName): Promise<void> {
    return this.#changed("packs", () =>
      this.#store.change((change) => change.packs.ensure(change.collections.ensure(collection).id, language)),
    );
  }

  async unsubscribe({ collection, language }: PackName): Promise<void> {
    await this.#changed("packs", () =>
      this.#store.change((change) => {
        const pack = change.packs.find(collection, language);
        if (pack) {
          change.removePack(pack);
        }
      }),
    );
    await this.#syncing.tidy();
    this.#tell({ event: "changed", what: "packs" });
  }

  sync(collections?: readonly string[]): Promise<UpdateResult[]> {
    return this.#applying(() => this.#syncing.sync(collections ?? this.#followed()));
  }

  cancel(): Promise<void> {
    return told(() => this.#syncing.cancel());
  }

  works(): Promise<WorkSummary[]> {
    return told(() => this.#reader.works());
  }

  read(symbol: string, language?: string): Promise<Outline> {
    return told(() => this.#reader.read(symbol, language));
  }

  search(query: SearchQuery): Promise<Found[]> {
    return told(() => this.#reader.search(query));
  }

  changesSince(collection: string, edition: number): Promise<Changes[]> {
    return told(() => {
      const news = this.#store.read((view) => newsSince(view, collection, edition));
      return this.#reader.changesSince(collection, edition).map((changes) => ({ ...changes, ...news }));
    });
  }

  markRead(collection: string): Promise<void> {
    return this.#changed("packs", () => this.#store.change((change) => markRead(change, collection)));
  }

  annotations(symbol?: string): Promise<PlacedAnnotation[]> {
    return told(() => this.#annotations.list(symbol));
  }

  annotate(annotation: Annotation): Promise<void> {
    return this.#changed("annotations", () => this.#annotations.put(annotation));
  }

  exportAnnotations(): Promise<Uint8Array> {
    return told(() => this.#annotations.export());
  }

  async importAnnotations(file: Uint8Array): Promise<number> {
    const count = await told(() => this.#annotations.import(file));
    this.#forgetErased();
    this.#tell({ event: "changed", what: "annotations" });
    return count;
  }

  exportPack(pack: PackName): Promise<Uint8Array> {
    return told(() => this.#syncing.export(pack));
  }

  importPack(file: Uint8Array): Promise<UpdateResult> {
    return this.#applying(() => this.#syncing.import(file));
  }

  check(): Promise<string[]> {
    return told(() => describeCheck(this.#store.check()));
  }

  repair(): Promise<UpdateResult[]> {
    return this.#applying(() => this.#syncing.repair(this.#followed()));
  }

  async #applying<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await told(work);
    } finally {
      this.#forgetErased();
    }
  }

  /** What publishers erased is left in no reader's mark either. */
  #forgetErased(): void {
    this.#store.read((view) => this.#annotations.forgetErased((symbol) => view.erased.of(symbol)));
  }

  #followed(): string[] {
    return this.#store.read((view) => view.collections.all().map(({ name }) => name));
  }

  async #changed(what: "packs" | "annotations", work: () => unknown): Promise<void> {
    await told(work);
    this.#tell({ event: "changed", what });
  }
}

/** Does something whose faults are those of `Library`. */
async function told<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw libraryError(fault);
  }
}
