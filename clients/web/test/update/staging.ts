import { expect, it } from "vitest";
import { Device } from "./device.ts";
import type { LibraryLife } from "./library-life.ts";

const WATER = "field-guides/water-points.fr.txt";

/** A collection of its own whose second edition goes to nobody first, then to all. */
export function staging(library: LibraryLife): void {
  it("leaves devices outside the share with the edition before, and new ones too", async () => {
    const { server, fetcher } = library;
    await server.create("staged");
    await server.importSample("staged", WATER);
    await server.publish("staged", "First");
    const old = await Device.following("staged/fr");
    expect(await old.sync(fetcher)).toMatchObject({ kind: "applied", to: 1 });
    await server.importSample("staged", WATER, (text) => text.replace("250 mètres", "200 mètres"));
    await server.publish("staged", "Second", 0);
    expect(await old.sync(fetcher)).toMatchObject({ kind: "unchanged", edition: 1 });
    const fresh = await Device.following("staged/fr");
    expect(await fresh.sync(fetcher)).toMatchObject({ kind: "applied", from: 0, to: 1 });
    expect(fresh.texts("staged/fr")).toEqual(old.texts("staged/fr"));
    await server.rollOut("staged", 100);
    expect(await old.sync(fetcher)).toMatchObject({ kind: "applied", from: 1, to: 2 });
    expect(await fresh.sync(fetcher)).toMatchObject({ kind: "applied", from: 1, to: 2 });
    await server.rollOut("staged", 0);
    expect(await old.sync(fetcher)).toMatchObject({ kind: "unchanged", edition: 2 });
  });
}
