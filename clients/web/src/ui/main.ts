import { LibraryClient } from "../worker/library-client.ts";
import { watchInstall } from "./app/install.ts";
import { mount } from "./mount.tsx";

const worker = new Worker(new URL("../worker/library-worker.ts", import.meta.url), {
  type: "module",
  name: new URL("./", document.baseURI).href,
});
watchInstall();
mount(new LibraryClient(worker), document.getElementById("app")!);
void navigator.serviceWorker?.register("sw.js");
