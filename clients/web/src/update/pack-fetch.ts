import type { Digest } from "../core/document/digest.ts";
import type { Manifest } from "../gen/vademecum/v1/edition.ts";
import { packName, type StoredPack } from "../store/pack-table.ts";
import { ContentError, StaleManifestError } from "../trust/content-error.ts";
import type { TrustedRecord } from "../trust/trusted-record.ts";
import type { TrustedState } from "../trust/trusted-state.ts";
import type { Downloader } from "./downloader.ts";
import type { LibraryTargets } from "./library-targets.ts";
import type { PackPlan } from "./pack-plan.ts";
import { wayToRecord } from "./past-records.ts";
import { type Leg, Route } from "./route.ts";
import { roomToApply } from "./space.ts";
import { clear } from "./staging.ts";
import { NotFoundError, UnexpectedAnswerError } from "./transport-error.ts";
import type { Watch } from "./watch.ts";
import type { Way } from "./way.ts";

/** Fetches the files that lead packs to the roots of a trusted record, or of one that its chain names. */
export class PackFetch {
  readonly #trust: TrustedState;
  readonly #record: TrustedRecord;
  readonly #library: LibraryTargets;
  readonly #downloader: Downloader;
  readonly #watch: Watch;

  constructor(
    trust: TrustedState,
    record: TrustedRecord,
    library: LibraryTargets,
    downloader: Downloader,
    watch: Watch,
  ) {
    this.#trust = trust;
    this.#record = record;
    this.#library = library;
    this.#downloader = downloader;
    this.#watch = watch;
  }

  /** Fetches what leads a pack to its root; as a whole although it may be here, where that is asked. */
  async fetch(pack: StoredPack, whole: boolean): Promise<PackPlan> {
    const route = await this.#route(pack.language);
    return this.#fetch(pack, route, route.first(whole ? undefined : pack.root));
  }

  /** Fetches by the way after one whose files proved wrong. */
  async fetchAfter(failed: PackPlan, fault: ContentError): Promise<PackPlan> {
    for (const { wanted } of failed.legs) {
      await this.#downloader.staging.remove(wanted.name);
    }
    const route = await this.#route(failed.pack.language);
    return this.#fetch(failed.pack, route, this.#next(failed.pack, route, failed.way, fault));
  }

  async #fetch(pack: StoredPack, route: Route, first: Way): Promise<PackPlan> {
    let way = first;
    for (;;) {
      try {
        return await this.#fetchBy(pack, route, way);
      } catch (e) {
        if (!isOfOneWay(e)) {
          throw e;
        }
        way = this.#next(pack, route, way, e);
      }
    }
  }

  #next(pack: StoredPack, route: Route, way: Way, fault: Error): Way {
    const next = route.after(way);
    if (!next) {
      throw fault;
    }
    this.#watch.tell({ event: "fell-back", pack: packName(pack), reason: fault.message });
    return next;
  }

  async #fetchBy(pack: StoredPack, route: Route, way: Way): Promise<PackPlan> {
    const legs = await route.legs(way, pack.root);
    const { staging } = this.#downloader;
    const names = legs.map(({ wanted }) => wanted.name);
    await clear(staging, `${pack.collectionName}.${pack.language}.`, names);
    await this.#requireRoom(way, legs, Number(route.pack.textBytes));
    for (const { wanted } of legs) {
      this.#watch.expect(wanted.expectedBytes);
    }
    for (const { wanted } of legs) {
      await this.#downloader.fetch(wanted, this.#watch);
    }
    const sizes = await Promise.all(names.map((name) => staging.size(name)));
    return { pack, way, legs, root: route.root, bytes: sum(sizes), textBytes: Number(route.pack.textBytes) };
  }

  /** Asked before the first byte comes: a download that cannot be applied would be in vain. */
  async #requireRoom(way: Way, legs: readonly Leg[], textBytes: number): Promise<void> {
    const { space, staging } = this.#downloader;
    const expected = legs.map(({ wanted }) => wanted.expectedBytes);
    const here = await Promise.all(legs.map(({ wanted }) => staging.size(wanted.name)));
    const missing = expected.map((bytes, i) => Math.max(0, bytes - (here[i] ?? 0)));
    await space.require(sum(missing) + roomToApply(way, sum(expected), textBytes));
  }

  async #route(language: string): Promise<Route> {
    const manifest = await this.#manifest(language);
    const fetchRecord = (digest: Digest) => this.#library.fetchPastRecord(digest);
    return new Route(this.#record, language, manifest, async (edition) => {
      const way = await wayToRecord(this.#trust, edition, fetchRecord);
      return way[way.length - 1]!;
    });
  }

  /** What the server offers; without a manifest of this very edition all is asked for by roots. */
  async #manifest(language: string): Promise<Manifest | undefined> {
    if (this.#trust.trusted?.edition !== this.#record.edition) {
      return undefined;
    }
    try {
      const bytes = await this.#library.fetchManifest(this.#record.collection, language);
      return bytes && this.#trust.acceptManifest(bytes, language);
    } catch (e) {
      if (e instanceof StaleManifestError || e instanceof NotFoundError) {
        return undefined;
      }
      throw e;
    }
  }
}

/** Whether another way may do better. */
function isOfOneWay(e: unknown): e is Error {
  return e instanceof ContentError || e instanceof NotFoundError || e instanceof UnexpectedAnswerError;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
