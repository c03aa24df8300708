package org.vademecum.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.CatalogueEntry;
import org.vademecum.proto.v1.CataloguePack;
import org.vademecum.server.publish.delivery.Catalogues;

/** The catalogue as a page for people, without a script. */
final class CataloguePage {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final Catalogues catalogues;
  private final Buffer style;

  /**
   * @param style the page's style sheet
   */
  CataloguePage(Catalogues catalogues, Buffer style) {
    this.catalogues = catalogues;
    this.style = style;
  }

  void mount(Router router) {
    router.get("/catalogue").handler(this::page);
    router.get("/style.css").handler(context -> send(context, "text/css", style));
  }

  private void page(RoutingContext context) {
    catalogues
        .catalogue()
        .onSuccess(
            catalogue -> send(context, "text/html", Buffer.buffer(html(catalogue).outerHtml())))
        .onFailure(context::fail);
  }

  private static void send(RoutingContext context, String type, Buffer body) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer");
    Bodies.end(context, body);
  }

  private static Document html(Catalogue catalogue) {
    Document page = Document.createShell("");
    page.prependChild(new DocumentType("html", "", ""));
    page.child(0).attr("lang", "en");
    page.title(catalogue.getLibrary());
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.head().appendElement("link").attr("rel", "stylesheet").attr("href", "/style.css");
    Element main = page.body().appendElement("main");
    main.appendElement("h1").text(catalogue.getLibrary());
    if (catalogue.getCollectionsCount() == 0) {
      main.appendElement("p").text("This library has no collection yet.");
    }
    catalogue.getCollectionsList().forEach(entry -> collection(main, entry));
    return page;
  }

  private static void collection(Element main, CatalogueEntry entry) {
    Element section = main.appendElement("section");
    section.appendElement("h2").text(entry.getTitle());
    String edition = entry.getEdition() == 0 ? "no edition yet" : "edition " + entry.getEdition();
    section.appendElement("p").text(entry.getCollection() + ", " + edition);
    if (entry.getPacksCount() == 0) {
      return;
    }
    Element table = section.appendElement("table");
    table.appendElement("caption").text("Languages of " + entry.getTitle());
    Element head = table.appendElement("thead").appendElement("tr");
    for (String title : new String[] {"Language", "Works", "Sections", "Text"}) {
      head.appendElement("th").attr("scope", "col").text(title);
    }
    Element body = table.appendElement("tbody");
    entry.getPacksList().forEach(pack -> pack(body.appendElement("tr"), pack));
  }

  private static void pack(Element row, CataloguePack pack) {
    String name = Locale.forLanguageTag(pack.getLanguage()).getDisplayLanguage(Locale.ENGLISH);
    row.appendElement("th").attr("scope", "row").text(name + " (" + pack.getLanguage() + ")");
    row.appendElement("td").text(Long.toString(pack.getWorks()));
    row.appendElement("td").text(Long.toString(pack.getSections()));
    row.appendElement("td").text((pack.getTextBytes() + 1023) / 1024 + " KiB");
  }
}
