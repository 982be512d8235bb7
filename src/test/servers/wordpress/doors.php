<?php
// How the same blog stands at another address, as `door.sh` started it: a plugin that can't be turned off.
$door = getenv('BYLINE_DOOR') ?: '';
if ($door === 'shut') {
    // As extensions for safety do it: no REST but for its own pages, and no word of it.
    add_filter('rest_authentication_errors', fn($before) => is_user_logged_in() ? $before : new WP_Error(
        'rest_disabled', 'The REST API is disabled here.', ['status' => 401]), 999);
    remove_action('wp_head', 'rest_output_link_wp_head');
    remove_action('xmlrpc_rsd_apis', 'rest_output_rsd');
    remove_action('template_redirect', 'rest_output_link_header', 11);
    add_filter('wp_is_application_passwords_available', '__return_false');
}
if ($door === 'plain') {
    add_filter('pre_option_permalink_structure', '__return_empty_string');
}
