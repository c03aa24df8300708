package org.vademecum.server.publish.erasure;

import org.vademecum.core.document.Language;
import org.vademecum.server.store.DraftHead.PackRoots;

/**
 * A pack in an edition, or in a draft made from it.
 *
 * @param edition its number
 */
record Version(String collection, long edition, Language language, PackRoots roots) {}
