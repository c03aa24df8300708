import { openLibrary } from "./device-library.ts";
import type { Call, Message } from "./messages.ts";
import { Relay } from "./relay.ts";

/** Whoever has this lock has the library's file; the browser gives it to the next when a tab ends. */
const LOCK = "vademecum-library";
const CHANNEL = "vademecum-library";

/** The page gives the library's address as the name of its worker. */
const me = crypto.randomUUID();
const channel = new BroadcastChannel(CHANNEL);
const relay = new Relay({ postMessage: (message: Message) => postMessage(message) }, channel);

channel.addEventListener("message", (event: MessageEvent<Message>) => relay.fromOthers(event.data, me));
addEventListener("message", (event: MessageEvent<Call>) => relay.fromPage({ ...event.data, from: me }));

void navigator.locks.request(LOCK, () => {
  relay.lead(
    openLibrary(self.name, (news) => {
      postMessage({ type: "news", news } satisfies Message);
      channel.postMessage({ type: "news", news } satisfies Message);
    }),
  );
  return new Promise<never>(() => {});
});
