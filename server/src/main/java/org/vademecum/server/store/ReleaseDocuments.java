package org.vademecum.server.store;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How an edition goes out, as a field {@code w} of a head or of a shown edition: {@code {e:
 * <edition>, b: <publication>, s: <submitted by>, a: [<approved by>], p: <published by>, u: <urgent
 * edition>, h: <share>}}.
 */
final class ReleaseDocuments {
  private static final String RELEASE = "w";
  private static final String EDITION = "e";
  private static final String PUBLICATION = "b";
  private static final String SUBMITTED = "s";
  private static final String APPROVED = "a";
  private static final String PUBLISHED = "p";
  private static final String URGENT = "u";
  private static final String SHARE = "h";

  private ReleaseDocuments() {}

  /** That of a head's current edition; one of another edition was left by an earlier program. */
  static Optional<Document> of(Document head, long edition) {
    return Optional.ofNullable(head.get(RELEASE, Document.class))
        .filter(release -> release.getLong(EDITION) == edition);
  }

  static String publication(Document release) {
    return release.getString(PUBLICATION);
  }

  static Release release(Document document) {
    return new Release(
        PersonDocuments.find(document, SUBMITTED),
        document.getList(APPROVED, Document.class, List.of()).stream()
            .map(PersonDocuments::person)
            .toList(),
        PersonDocuments.find(document, PUBLISHED),
        document.getLong(URGENT),
        share(document));
  }

  static OptionalInt share(Document document) {
    Integer share = document.getInteger(SHARE);
    return share == null ? OptionalInt.empty() : OptionalInt.of(share);
  }

  static Bson state(CollectionHead head) {
    return set(
        RELEASE,
        document(head.release())
            .append(EDITION, head.edition())
            .append(PUBLICATION, head.publication()));
  }

  static Bson onInsert(Release release) {
    return setOnInsert(RELEASE, document(release));
  }

  /** Of an edition that an earlier version of this program showed nothing is known. */
  static Release ofEdition(Document edition) {
    return Optional.ofNullable(edition.get(RELEASE, Document.class))
        .map(ReleaseDocuments::release)
        .orElse(Release.NONE);
  }

  private static Document document(Release release) {
    Document document =
        new Document(
                APPROVED, release.approvedBy().stream().map(PersonDocuments::document).toList())
            .append(URGENT, release.urgentEdition());
    release.submittedBy().ifPresent(it -> document.append(SUBMITTED, PersonDocuments.document(it)));
    release.publishedBy().ifPresent(it -> document.append(PUBLISHED, PersonDocuments.document(it)));
    append(document, release.share());
    return document;
  }

  static void append(Document document, OptionalInt share) {
    share.ifPresent(percent -> document.append(SHARE, percent));
  }
}
