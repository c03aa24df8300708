import { LibraryClient } from "../worker/library-client.ts";

const worker = new Worker(new URL("../worker/library-worker.ts", import.meta.url), {
  type: "module",
  name: new URL("./", document.baseURI).href,
});
void new LibraryClient(worker).library.status();
void navigator.serviceWorker?.register("sw.js");
