package org.vademecum.server.publish.name;

import org.vademecum.core.document.Language;

/** A collection in a language: what a device follows. */
public record PackId(String collection, Language language) {
  @Override
  public String toString() {
    return collection + "/" + language;
  }
}
