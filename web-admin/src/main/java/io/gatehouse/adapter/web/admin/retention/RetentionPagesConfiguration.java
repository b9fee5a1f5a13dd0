package io.gatehouse.adapter.web.admin.retention;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pages on how long events are kept, and on holds. */
@Configuration(proxyBeanMethods = false)
@Import({RetentionPageController.class, LegalHoldPageController.class})
public class RetentionPagesConfiguration {}
