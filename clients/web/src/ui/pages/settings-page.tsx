import type { VNode } from "preact";
import { useApp, useWords } from "../app/context.ts";
import { freshness } from "../shell/freshness.tsx";
import { CareSettings } from "./care-settings.tsx";
import { LookSettings } from "./look-settings.tsx";
import { PackSettings } from "./pack-settings.tsx";

/** How the app looks, what it keeps, and what can be done for it. */
export function SettingsPage(): VNode {
  const app = useApp();
  const words = useWords();
  return (
    <>
      <h1>{words.say("settings.title")}</h1>
      <section>
        <h2>{words.say("settings.updates")}</h2>
        <p>{freshness(app.packs.value ?? [], words, Date.now())}</p>
        <button type="button" class="main" disabled={app.syncing.value} onClick={() => void app.sync()}>
          {words.say("do.update")}
        </button>
      </section>
      <PackSettings />
      <LookSettings />
      <CareSettings />
      <section>
        <h2>{words.say("settings.trust")}</h2>
        <p>{words.say("settings.trustText")}</p>
      </section>
    </>
  );
}
