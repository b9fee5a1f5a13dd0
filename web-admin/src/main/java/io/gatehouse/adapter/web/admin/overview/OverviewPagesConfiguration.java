package io.gatehouse.adapter.web.admin.overview;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The overview. */
@Configuration(proxyBeanMethods = false)
@Import(OverviewPageController.class)
public class OverviewPagesConfiguration {}
