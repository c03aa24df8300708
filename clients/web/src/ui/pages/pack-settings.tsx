import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import type { PackStatus } from "../../library/packs.ts";
import { useApp, useWords } from "../app/context.ts";
import { useAnswer } from "../app/use-answer.ts";
import { FileButton, saveFile } from "../parts/files.tsx";

/** What is kept on this device, what it takes, and how to hand it on. */
export function PackSettings(): VNode {
  const app = useApp();
  const words = useWords();
  const packs = app.packs.value ?? [];
  const room = useAnswer(async () => (await navigator.storage?.estimate?.())?.quota ?? 0, []);
  const stored = packs.reduce((sum, pack) => sum + pack.storedBytes, 0);
  const take = (bytes: Uint8Array) =>
    app.attempt(async () => {
      const result = await app.library.importPack(bytes);
      if (result.kind === "rejected") {
        app.notices.say({ tone: "bad", message: "notice.refused", values: { reason: result.reason } });
      }
      await app.refresh();
    });
  return (
    <section>
      <h2>{words.say("settings.packs")}</h2>
      <p class="quiet">
        {words.say("settings.total", { size: words.size(stored) })}
        {room.value ? ` · ${words.say("settings.storage", { size: words.size(room.value) })}` : ""}
      </p>
      <ul class="packs">
        {packs.map((pack) => (
          <PackRow key={`${pack.collection}/${pack.language}`} pack={pack} />
        ))}
      </ul>
      <p>
        <a class="button" href="#/welcome">
          {words.say("settings.more")}
        </a>
      </p>
      <h3>{words.say("settings.handOn")}</h3>
      <p class="hint">{words.say("settings.handOnHelp")}</p>
      <FileButton
        label={words.say("settings.import")}
        accept=".vademecum,application/octet-stream"
        onFile={(bytes) => void take(bytes)}
      />
    </section>
  );
}

function PackRow({ pack }: { readonly pack: PackStatus }): VNode {
  const app = useApp();
  const words = useWords();
  const asking = useSignal(false);
  const name = `${pack.title || pack.collection} · ${words.languageName(pack.language)}`;
  const { collection, language } = pack;
  const free = () =>
    app.attempt(async () => {
      await app.library.unsubscribe({ collection, language });
      await app.refresh();
    });
  const save = () =>
    app.attempt(async () => {
      saveFile(
        await app.library.exportPack({ collection, language }),
        `${collection}.${language}.vademecum`,
        "application/octet-stream",
      );
    });
  return (
    <li>
      <strong>{name}</strong>
      <span class="quiet">
        {words.say("settings.packSize", { size: words.size(pack.storedBytes), edition: pack.edition })}
      </span>
      {asking.value ? (
        <div class="ask" role="alert">
          <p>{words.say("settings.freeAsk", { name })}</p>
          <button type="button" class="danger" onClick={() => void free()}>
            {words.say("do.remove")}
          </button>{" "}
          <button type="button" onClick={() => (asking.value = false)}>
            {words.say("do.cancel")}
          </button>
        </div>
      ) : (
        <div class="row">
          <button
            type="button"
            class="quiet-button"
            aria-label={`${words.say("settings.free")}: ${name}`}
            onClick={() => (asking.value = true)}
          >
            {words.say("settings.free")}
          </button>
          <button
            type="button"
            class="quiet-button"
            aria-label={`${words.say("settings.export")}: ${name}`}
            onClick={() => void save()}
          >
            {words.say("settings.export")}
          </button>
        </div>
      )}
    </li>
  );
}
