@NullMarked
package org.vademecum.server.store.embedded;

import org.jspecify.annotations.NullMarked;
