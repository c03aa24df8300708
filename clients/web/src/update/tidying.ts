import { StoreError } from "../store/faults.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { Staging } from "./staging.ts";
import { SLICE, turn } from "./turn.ts";
import { wipe } from "./wiping.ts";

/**
 * Removes what is shown no longer, while others read, and then what was erased. What cannot be removed now (a full
 * disk) stays due: it can be read nowhere, and the next sync or opening tries again.
 */
export async function tidy(store: LocalStore, staging: Staging): Promise<void> {
  if (store.isRemovalDue) {
    await removeHidden(store);
  }
  await wipe(store, staging);
}

async function removeHidden(store: LocalStore): Promise<void> {
  try {
    for (const steps = store.removing(SLICE); steps.next().done !== true; ) {
      await turn();
    }
  } catch (fault) {
    if (!(fault instanceof StoreError)) {
      throw fault;
    }
  }
}
