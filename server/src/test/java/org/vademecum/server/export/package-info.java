@NullMarked
package org.vademecum.server.export;

import org.jspecify.annotations.NullMarked;
