package io.headlight.kit.store;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One transaction around the method: all of it or nothing. When it lost a race, the whole method runs again, three times
 * in all, so it must not call anyone outside: to break a deadlock, to pass certification, and to see the row that another
 * made or changed meanwhile, so that the rule it breaks now is refused by its name. Inside another atomic method it is
 * part of that one.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Atomic {}
