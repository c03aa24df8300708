/** Reader of Akoma Ntoso 3.0 (OASIS LegalDocML). */
@NullMarked
package org.vademecum.server.ingest.akn;

import org.jspecify.annotations.NullMarked;
