/** A model of publishing: the real use cases over a database in memory, in any order. */
@NullMarked
package org.vademecum.server.publish.model;

import org.jspecify.annotations.NullMarked;
