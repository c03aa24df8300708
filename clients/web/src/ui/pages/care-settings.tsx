import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useApp, useWords } from "../app/context.ts";

/** Looks whether everything here is as it was published, and heals what is not. */
export function CareSettings(): VNode {
  const app = useApp();
  const words = useWords();
  const damage = useSignal<readonly string[] | undefined>(undefined);
  const busy = useSignal(false);
  const run = async (task: () => Promise<void>) => {
    busy.value = true;
    await app.attempt(task);
    busy.value = false;
  };
  const check = () =>
    run(async () => {
      damage.value = await app.library.check();
    });
  const repair = () =>
    run(async () => {
      await app.library.repair();
      damage.value = await app.library.check();
      await app.refresh();
    });
  const said =
    damage.value === undefined
      ? ""
      : damage.value.length === 0
        ? words.say("settings.sound")
        : words.count("settings.damaged", damage.value.length);
  return (
    <section>
      <h2>{words.say("settings.care")}</h2>
      <div class="row">
        <button type="button" disabled={busy.value} onClick={() => void check()}>
          {words.say("settings.check")}
        </button>
        {damage.value !== undefined && damage.value.length > 0 ? (
          <button type="button" class="main" disabled={busy.value} onClick={() => void repair()}>
            {words.say("settings.repair")}
          </button>
        ) : null}
      </div>
      <p role="status">{busy.value ? words.say("settings.checking") : said}</p>
      <ul class="quiet">
        {(damage.value ?? []).slice(0, 20).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
