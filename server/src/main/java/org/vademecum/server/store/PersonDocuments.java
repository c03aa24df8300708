package org.vademecum.server.store;

import java.util.Optional;
import org.bson.Document;

/** People in documents: {@code {i: <id>, n: <name>}}. */
final class PersonDocuments {
  private static final String ID = "i";
  private static final String NAME = "n";

  private PersonDocuments() {}

  static Document document(Person person) {
    return new Document(ID, person.id()).append(NAME, person.name());
  }

  static Person person(Document document) {
    return new Person(document.getString(ID), document.getString(NAME));
  }

  static Person get(Document document, String field) {
    return person(document.get(field, Document.class));
  }

  static Optional<Person> find(Document document, String field) {
    return Optional.ofNullable(document.get(field, Document.class)).map(PersonDocuments::person);
  }
}
