package io.gatehouse.adapter.http.in.installation;

/** What Blnk Cloud is told of a callback that took effect, now or before. It reads the status only. */
record CallbackResponse(boolean ok) {}
