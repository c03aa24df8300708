import type { Annotation, PlacedAnnotation } from "./annotation.ts";
import type { Changes } from "./changes.ts";
import type { CatalogueCollection, PackName, PackStatus } from "./packs.ts";
import type { Outline, WorkSummary } from "./reading.ts";
import type { Found, SearchQuery } from "./search.ts";
import type { UpdateResult } from "./update.ts";

/**
 * A publisher's documents on this device: choose packs, sync when there is a network, read and search at any
 * time. What it gives can be cloned between threads. Failures are `LibraryError`s with a message for people.
 */
export interface Library {
  status(): Promise<PackStatus[]>;
  /** Asks the network. */
  catalogue(): Promise<CatalogueCollection[]>;
  /** Follows a pack from the next sync on. */
  subscribe(pack: PackName): Promise<void>;
  /** Follows a pack no longer and frees its space. */
  unsubscribe(pack: PackName): Promise<void>;
  /** Brings collections to their current editions; all that are followed when none is named. */
  sync(collections?: readonly string[]): Promise<UpdateResult[]>;
  cancel(): Promise<void>;
  works(): Promise<WorkSummary[]>;
  /** In the language wanted, else in the work's original language, else in any that is here. */
  read(symbol: string, language?: string): Promise<Outline>;
  search(query: SearchQuery): Promise<Found[]>;
  changesSince(collection: string, edition: number): Promise<Changes[]>;
  /** The reader has seen the edition that is here. */
  markRead(collection: string): Promise<void>;
  annotations(symbol?: string): Promise<PlacedAnnotation[]>;
  annotate(annotation: Annotation): Promise<void>;
  exportAnnotations(): Promise<Uint8Array>;
  /** Merges a file; gives how many were new or newer. */
  importAnnotations(file: Uint8Array): Promise<number>;
  /** A pack of an edition with its trust metadata, to hand on. */
  exportPack(pack: PackName): Promise<Uint8Array>;
  /** The same checks as from the network. */
  importPack(file: Uint8Array): Promise<UpdateResult>;
  /** Rehashes everything; gives what is damaged, in words. */
  check(): Promise<string[]>;
  repair(): Promise<UpdateResult[]>;
}
