<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', 'wordpress');
define('DB_HOST', 'localhost:@socket@');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) {
    define($key, 'for-tests-only-' . $key);
}
$door = getenv('BYLINE_DOOR') ?: '';
$home = getenv('BYLINE_URL') ?: '@url@';
// A network of blogs keeps its own tables.
$table_prefix = $door === 'network' ? 'net_' : 'wp_';
if ($door === 'network') {
    // Any of these makes WordPress take it for installed.
    if (!defined('WP_INSTALLING_NETWORK')) {
        define('MULTISITE', true);
        define('SUBDOMAIN_INSTALL', false);
        define('DOMAIN_CURRENT_SITE', parse_url($home, PHP_URL_HOST) . ':' . parse_url($home, PHP_URL_PORT));
        define('PATH_CURRENT_SITE', '/');
        define('SITE_ID_CURRENT_SITE', 1);
        define('BLOG_ID_CURRENT_SITE', 1);
    }
} else {
    define('WP_HOME', $home);
    define('WP_SITEURL', $home);
}
// Application passwords without HTTPS.
define('WP_ENVIRONMENT_TYPE', 'local');
// Nothing leaves the machine.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
