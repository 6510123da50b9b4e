package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The methods that say how the bot wants its updates, all but the waiting one. */
final class UpdateMethods {
    private final World world;
    private final Webhook webhook;

    UpdateMethods(World world, Webhook webhook) {
        this.world = world;
        this.webhook = webhook;
    }

    List<Method> methods() {
        return List.of(
                Method.of(
                        "setWebhook",
                        "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
                        this::set),
                Method.of("deleteWebhook", "drop_pending_updates", this::delete),
                Method.of("getWebhookInfo", "", this::info));
    }

    private JsonNode set(Parameters call) {
        String secret = call.text("secret_token");
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        rememberAllowed(call);
        dropIfAsked(call);
        webhook.set(call.text("url"), secret);
        return BooleanNode.TRUE;
    }

    private JsonNode delete(Parameters call) {
        dropIfAsked(call);
        webhook.set("", "");
        return BooleanNode.TRUE;
    }

    private void dropIfAsked(Parameters call) {
        if (call.flag("drop_pending_updates")) {
            world.updates().clear();
        }
    }

    /** Keeps the kinds of updates that a call asks for; without the parameter the last choice stands. */
    void rememberAllowed(Parameters call) {
        JsonNode kinds = call.structure("allowed_updates");
        if (kinds.isArray()) {
            Set<String> names = new LinkedHashSet<>();
            kinds.forEach(kind -> names.add(kind.asText()));
            world.updates().setAllowed(names);
        }
    }

    private JsonNode info(Parameters call) {
        ObjectNode info = MessageJson.object();
        info.put("url", webhook.url()).put("has_custom_certificate", false);
        info.put("pending_update_count", world.updates().size());
        if (!webhook.lastError().isEmpty()) {
            info.put("last_error_date", webhook.lastErrorDate());
            info.put("last_error_message", webhook.lastError());
        }
        Set<String> allowed = world.updates().allowed();
        if (!allowed.isEmpty()) {
            allowed.forEach(info.putArray("allowed_updates")::add);
        }
        return info;
    }
}
