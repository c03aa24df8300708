import { mount } from "../../src/ui/mount.tsx";
import { LibraryDouble } from "./library-double.ts";

const double = new LibraryDouble(!location.search.includes("empty"));
const host = { library: double, listen: double.listen.bind(double) };
Object.assign(window, { double, app: mount(host, document.getElementById("app")!) });
