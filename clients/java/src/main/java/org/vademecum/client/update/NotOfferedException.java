package org.vademecum.client.update;

import java.util.List;
import java.util.stream.Collectors;
import org.vademecum.client.trust.ContentException;
import org.vademecum.client.trust.TrustedRecord;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.Catalogue;
import org.vademecum.proto.v1.CatalogueEntry;
import org.vademecum.proto.v1.PackRecord;

/** The library does not publish what the device follows. */
public final class NotOfferedException extends ContentException {
  private static final long serialVersionUID = 1L;

  private NotOfferedException(String wanted, List<String> offered) {
    super(
        "the library has no "
            + wanted
            + "; it has "
            + (offered.isEmpty() ? "none yet" : String.join(", ", offered))
            + ": follow one of those");
  }

  static NotOfferedException collection(String name, Catalogue catalogue) {
    return new NotOfferedException(
        "collection '" + name + "'",
        catalogue.getCollectionsList().stream()
            .map(CatalogueEntry::getCollection)
            .collect(Collectors.toList()));
  }

  static NotOfferedException pack(TrustedRecord record, Language language) {
    return new NotOfferedException(
        "pack " + record.collection() + "/" + language,
        record.message().getPacksList().stream()
            .map(PackRecord::getLanguage)
            .map(tag -> record.collection() + "/" + tag)
            .collect(Collectors.toList()));
  }
}
