@NullMarked
package org.vademecum.server.store;

import org.jspecify.annotations.NullMarked;
