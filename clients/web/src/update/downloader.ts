import type { Fetcher } from "./fetcher.ts";
import { downloadPieces } from "./piece-download.ts";
import type { Retry } from "./retry.ts";
import type { Space } from "./space.ts";
import { StagedDownload } from "./staged-download.ts";
import type { Staging } from "./staging.ts";
import type { Wanted } from "./wanted.ts";
import type { Watch } from "./watch.ts";
import { WholeDownload } from "./whole-download.ts";

/** Fetches files into the staging room, resuming what was begun. */
export class Downloader {
  readonly fetcher: Fetcher;
  readonly retry: Retry;
  readonly space: Space;
  readonly staging: Staging;

  constructor(fetcher: Fetcher, retry: Retry, space: Space, staging: Staging) {
    this.fetcher = fetcher;
    this.retry = retry;
    this.space = space;
    this.staging = staging;
  }

  /** Fetches a file; every byte of a listed one is verified. What was begun is kept until the next time. */
  async fetch(wanted: Wanted, watch: Watch): Promise<void> {
    const staged = await StagedDownload.open(this.staging, wanted.name);
    try {
      await this.space.require(wanted.expectedBytes - staged.size);
      if (wanted.pieces) {
        await downloadPieces(this, wanted.path, wanted.pieces, staged, watch);
      } else {
        await new WholeDownload(this, wanted, staged, watch).run();
      }
    } finally {
      staged.close();
    }
  }
}
