/**
 * From a source file to sections: extract, set furniture aside, read the masthead, structure. Pure:
 * no network, no store, no clock; but {@code worker}, which runs processes.
 */
@NullMarked
package org.vademecum.server.ingest;

import org.jspecify.annotations.NullMarked;
