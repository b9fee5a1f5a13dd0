package io.gatehouse.adapter.web.admin.outbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pages on calls to other systems that are not made. */
@Configuration(proxyBeanMethods = false)
@Import({OutboxPageController.class, RetryCallPageController.class})
public class OutboxPagesConfiguration {}
