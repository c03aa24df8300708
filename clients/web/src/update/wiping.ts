import { StoreError } from "../store/faults.ts";
import type { LocalStore } from "../store/local-store.ts";
import { clear, type Staging } from "./staging.ts";

/**
 * Leaves no byte of texts that publishers erased, in downloads or in unused room of the file. Where that cannot be
 * now (a full disk), it stays due: the texts can be read nowhere, and the next sync or opening tries again.
 */
export async function wipe(store: LocalStore, staging: Staging): Promise<void> {
  if (!store.isWipeDue) {
    return;
  }
  await clear(staging, "");
  try {
    store.wipe();
  } catch (fault) {
    if (!(fault instanceof StoreError)) {
      throw fault;
    }
  }
}
