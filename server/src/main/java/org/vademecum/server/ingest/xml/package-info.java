/** Reading XML safely: no document types, no entities but XML's own, nothing fetched. */
@NullMarked
package org.vademecum.server.ingest.xml;

import org.jspecify.annotations.NullMarked;
