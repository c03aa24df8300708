import { LibraryClient } from "../worker/library-client.ts";
import { watchInstall } from "./app/install.ts";
import { watchVersions } from "./app/versions.ts";
import { mount } from "./mount.tsx";

/** The library is where the page comes from; its worker hears the address as its name. */
const worker = new Worker(new URL("../worker/library-worker.ts", import.meta.url), {
  type: "module",
  name: new URL("./", document.baseURI).href,
});
watchInstall();
const app = mount(new LibraryClient(worker), document.getElementById("app")!);
void watchVersions(app.notices);
