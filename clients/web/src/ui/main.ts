import { LibraryClient } from "../worker/library-client.ts";

const worker = new Worker(new URL("../worker/library-worker.ts", import.meta.url), { type: "module" });
void new LibraryClient(worker).library.status();
void navigator.serviceWorker?.register("sw.js");
