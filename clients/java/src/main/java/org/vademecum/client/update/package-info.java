/**
 * Getting news: fetch, verify, apply. {@link org.vademecum.client.update.Updater} does the I/O;
 * what to fetch and what to believe is decided by values and rules without any.
 */
@NullMarked
package org.vademecum.client.update;

import org.jspecify.annotations.NullMarked;
