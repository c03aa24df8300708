import type { VNode } from "preact";
import { useApp, useWords } from "../app/context.ts";

/** How far a download is, in bytes. Looking for news shows nothing of itself unless a reader waits for it. */
export function ProgressBar(): VNode | null {
  const app = useApp();
  const words = useWords();
  const progress = app.progress.value;
  const quiet = progress?.phase === "checking" && !app.awaited.value;
  if (progress === undefined || !app.syncing.value || quiet) {
    return null;
  }
  const name = app.titleOf(progress.collection);
  const known = progress.total > 0;
  return (
    <div class="progress">
      <p>
        <span>
          {progress.phase === "checking"
            ? words.say("progress.checking")
            : words.say(`progress.${progress.phase}`, { name })}
        </span>
        {known ? (
          <span class="bytes">
            {words.say("progress.bytes", { done: words.size(progress.done), total: words.size(progress.total) })}
          </span>
        ) : null}
      </p>
      {known ? (
        <progress aria-label={words.say("progress.label")} value={progress.done} max={progress.total} />
      ) : (
        <progress aria-label={words.say("progress.label")} />
      )}
      <button type="button" class="quiet-button" onClick={() => void app.attempt(() => app.library.cancel())}>
        {words.say("do.cancel")}
      </button>
    </div>
  );
}
