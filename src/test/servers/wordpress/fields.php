<?php
// Fields such as plug-ins and themes give posts.
add_action('init', function () {
    foreach (['subtitle' => 'string', 'rating' => 'integer', 'sponsored' => 'boolean'] as $key => $type) {
        register_post_meta('post', $key, [
            'type' => $type,
            'description' => $key === 'subtitle' ? 'Below the title' : '',
            'single' => true,
            'show_in_rest' => true,
        ]);
    }
});
// A page template such as the themes of the time before blocks bring along, as a file.
add_filter('theme_page_templates', fn($templates) => $templates + ['templates/wide.php' => 'Wide']);
