/** The device's store: SQLite tables that hold the trees, the texts and the search index. */
@NullMarked
package org.vademecum.client.store;

import org.jspecify.annotations.NullMarked;
