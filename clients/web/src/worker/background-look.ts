/**
 * The browser gives the app some time. A page that is open, in whatever state, looks for news: only its worker has the
 * library's file. Without one nothing can be verified or stored, so only the app itself is looked after.
 */
export async function lookForNews(clients: Clients, registration: ServiceWorkerRegistration): Promise<void> {
  const [page] = await clients.matchAll({ type: "window" });
  if (page === undefined) {
    await registration.update();
  } else {
    page.postMessage("look for news");
  }
}
